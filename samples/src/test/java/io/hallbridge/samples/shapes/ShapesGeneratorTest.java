package io.hallbridge.samples.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import io.hallbridge.row.FileKind;
import io.hallbridge.samples.SameFiles;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapesGeneratorTest {
    private static final Path INBOX = Path.of("shapes/inbox");

    @Test
    void makes_the_committed_files_again(@TempDir Path folder) throws Exception {
        ShapesGenerator.write(folder);

        SameFiles.assertSame(INBOX, folder);
    }

    @Test
    void makes_files_of_every_kind_whatever_their_names_say() throws Exception {
        Map<String, Path> files = SameFiles.in(INBOX);

        assertThat(FileKind.of(files.get("same.xlsx"))).isEqualTo(FileKind.XLSX);
        assertThat(FileKind.of(files.get("same.xls"))).isEqualTo(FileKind.XLS);
        assertThat(FileKind.of(files.get("same-ole.xlsx"))).isEqualTo(FileKind.XLS);
        assertThat(FileKind.of(files.get("same.ods"))).isEqualTo(FileKind.ODS);
    }
}
