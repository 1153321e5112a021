package io.hallbridge.run;

import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The keys of the documents in a file; what is wrong with them is told elsewhere. */
final class KeysIn {
    private KeysIn() {}

    static Set<String> file(Path file, Mapping mapping) throws Unreadable {
        Set<String> keys = new HashSet<>();
        try (Tables tables = TableFiles.open(file, mapping.options());
                Reading reading = new Mapper(nowhere -> {}).read(mapping, tables, new SourcePlace("", ""))) {
            for (Mapped mapped = reading.next(); mapped != null; mapped = reading.next()) {
                String key = mapped.document().key();
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}
