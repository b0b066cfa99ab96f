package io.github.modellicense.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.license.LicenseExpression.And;
import io.github.modellicense.license.LicenseExpression.License;
import io.github.modellicense.license.LicenseExpression.Or;
import io.github.modellicense.license.LicenseExpression.With;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenseExpressionTest {

    private static final LicenseExpression MIT = LicenseExpression.of("MIT");
    private static final LicenseExpression ISC = LicenseExpression.of("ISC");

    /** One of each kind and its nearest neighbours, made anew at each call; all differ. */
    private static List<LicenseExpression> neighbours() {
        List<LicenseExpression> pair = List.of(LicenseExpression.of("MIT"), LicenseExpression.of("ISC"));
        return List.of(
                new License("GPL-2.0", false),
                new License("GPL-2.0", true),
                new License("GPL-3.0", true),
                new With(new License("GPL-2.0", false), "LLVM-exception"),
                new With(new License("GPL-2.0", false), "GCC-exception-3.1"),
                new With(new License("GPL-2.0", true), "LLVM-exception"),
                new And(pair),
                new And(List.of(pair.get(1), pair.get(0))),
                new Or(pair),
                new Or(List.of(pair.get(1), pair.get(0))),
                new LicenseExpression.NoAssertion(),
                new LicenseExpression.None());
    }

    @Test
    void isEqualToItsLikeAlone() {
        // Given
        List<LicenseExpression> some = neighbours();
        List<LicenseExpression> others = neighbours();
        for (int i = 0; i < some.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                // When
                boolean equal = some.get(i).equals(others.get(j));
                // Then
                assertThat(equal).as("%s equals %s", some.get(i), others.get(j)).isEqualTo(i == j);
            }
        }
    }

    @Test
    void spreadsOverHashTables() {
        // Given
        List<LicenseExpression> some = neighbours();
        // When
        List<Integer> hashes = some.stream().map(Object::hashCode).toList();
        // Then
        assertThat(hashes).doesNotHaveDuplicates().doesNotContain(0);
        assertThat(neighbours()).extracting(Object::hashCode).isEqualTo(hashes);
    }

    @Test
    void isUnknownWhereAnyPartOfItIs() {
        // Given
        List<LicenseExpression> unknown = List.of(
                LicenseExpression.NOASSERTION,
                LicenseExpression.NONE,
                new And(List.of(MIT, LicenseExpression.NOASSERTION)),
                new Or(List.of(MIT, LicenseExpression.NONE)),
                new And(List.of(MIT, new Or(List.of(ISC, LicenseExpression.NOASSERTION)))));
        List<LicenseExpression> known = List.of(
                MIT,
                new With(new License("GPL-2.0", true), "x"),
                new And(List.of(MIT, ISC)),
                new Or(List.of(MIT, ISC)));
        // When
        // Then
        assertThat(unknown).allMatch(LicenseExpression::unknown);
        assertThat(known).noneMatch(LicenseExpression::unknown);
    }

    @Test
    void namesEveryLicenceOnceAndNoException() {
        // Given
        LicenseExpression nested = new And(List.of(
                MIT,
                new Or(List.of(ISC, new With(new License("GPL-2.0", true), "LLVM-exception"))),
                MIT,
                LicenseExpression.NOASSERTION));
        // When
        List<String> ids = nested.ids();
        // Then
        assertThat(ids).containsExactly("MIT", "ISC", "GPL-2.0");
    }

    @Test
    void joinsWhatAppliesTogetherFlatAndOnce() {
        // Given
        List<LicenseExpression> operands = new ArrayList<>(List.of(MIT, new And(List.of(ISC, MIT)), MIT));
        // When
        LicenseExpression joined = LicenseExpression.and(operands);
        LicenseExpression single = LicenseExpression.and(List.of(MIT, MIT));
        LicenseExpression nothing = LicenseExpression.and(List.of());
        // Then
        assertThat(joined).isEqualTo(new And(List.of(MIT, ISC)));
        assertThat(single).isEqualTo(MIT);
        assertThat(nothing).isEqualTo(LicenseExpression.NOASSERTION);
    }
}
