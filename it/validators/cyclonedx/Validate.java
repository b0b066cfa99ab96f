import java.io.File;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.parsers.JsonParser;

/** Validates CycloneDX 1.6 files with the Java library and parses them into its model. */
public class Validate {
    public static void main(String[] files) throws Exception {
        int bad = 0;
        for (String file : files) {
            List<ParseException> problems = new JsonParser().validate(new File(file), Version.VERSION_16);
            problems.forEach(each -> System.out.println(file + ": " + each.getMessage()));
            bad += problems.isEmpty() ? 0 : 1;
            new JsonParser().parse(new File(file));
        }
        System.out.println("cyclonedx-core-java: " + files.length + " BOMs, " + bad + " bad");
        System.exit(bad == 0 ? 0 : 1);
    }
}
