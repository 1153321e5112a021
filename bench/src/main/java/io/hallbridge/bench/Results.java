package io.hallbridge.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.bench.work.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured in full, a file a work, so that the works can be measured one by one and the pages be written from all. Of
 * each work the measurement before the last is kept too.
 *
 * @param folder where the files are
 */
record Results(Path folder) {
    private static final JsonMapper JSON = new JsonMapper();

    void keep(Measured measured) throws IOException {
        Results before = before();
        Files.createDirectories(before.folder);
        if (Files.exists(file(measured.work()))) {
            Files.move(file(measured.work()), before.file(measured.work()), StandardCopyOption.REPLACE_EXISTING);
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file(measured.work()).toFile(), measured);
    }

    /** What was measured before the last time. */
    Results before() {
        return new Results(folder.resolve("before"));
    }

    /** What there is, in the order of the works. */
    List<Measured> all() throws IOException {
        List<Measured> all = new ArrayList<>();
        for (String work : Plan.WORKS) {
            if (Files.exists(file(work))) {
                all.add(JSON.readValue(file(work).toFile(), Measured.class));
            }
        }
        return all;
    }

    private Path file(String work) {
        return folder.resolve(work + ".json");
    }
}
