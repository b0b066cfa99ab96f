import java.util.List;
import org.spdx.tools.SpdxToolsHelper.SerFileType;
import org.spdx.tools.Verify;

/** Validates SPDX 3 files with the tools of the SPDX project. */
public class Validate {
    public static void main(String[] files) throws Exception {
        int bad = 0;
        for (String file : files) {
            List<String> problems = Verify.verify(file, SerFileType.JSONLD);
            problems.forEach(each -> System.out.println(file + ": " + each));
            bad += problems.isEmpty() ? 0 : 1;
        }
        System.out.println("tools-java: " + files.length + " documents, " + bad + " bad");
        System.exit(bad == 0 ? 0 : 1);
    }
}
