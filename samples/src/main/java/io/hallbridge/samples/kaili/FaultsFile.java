package io.hallbridge.samples.kaili;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of planted faults, {@code faults.yaml}. */
final class FaultsFile {
    private final KailiWorkspace workspace;

    FaultsFile(KailiWorkspace workspace) {
        this.workspace = workspace;
    }

    String text() {
        List<Fault> faults = workspace.faults();
        long errors = faults.stream().filter(Fault::isError).count();
        StringBuilder out = new StringBuilder("# 示例工作区里有意埋下的问题，除此以外没有别的错误和警告。由 KailiGenerator 生成，请勿手改。\n"
                + "# The faults planted in the sample on purpose; there are no others. Made by KailiGenerator.\n");
        out.append("# ")
                .append(faults.size())
                .append(" findings, ")
                .append(errors)
                .append(" of them errors.\nfaults:\n");
        faults.forEach(fault -> add(fault, out));
        return out.toString();
    }

    /** Where the finding must be; empty for a table as a whole. */
    Optional<Place> place(Fault fault) {
        return fault.ofTable()
                ? Optional.empty()
                : workspace.written().place(workspace.planted().entry(fault), fault.foundAt());
    }

    private void add(Fault fault, StringBuilder out) {
        out.append("  - rule: ").append(fault.rule()).append("\n    severity: ").append(fault.severity());
        out.append("\n    dataset: ").append(fault.dataset());
        Place place = place(fault).orElseGet(() -> workspace.table(fault));
        line(out, place.cell() == null && place.key() != null ? "database" : "file", place.file());
        line(out, place.key() == null ? "sheet" : "table", place.table());
        line(out, "cell", place.cell());
        line(out, "row", place.key());
        line(out, "column", place.column());
        if (!fault.ofTable()) {
            line(out, "item", fault.item());
            Object value = workspace
                    .planted()
                    .raw(workspace.planted().entry(fault), fault.foundAt())
                    .orElse(null);
            if (value != null) {
                out.append("\n    value: ").append(Yaml.of(value));
            }
        }
        out.append("\n    held-back: ").append(fault.holdsBack());
        line(out, "why", fault.why());
        out.append("\n");
    }

    private static void line(StringBuilder out, String name, @Nullable String value) {
        if (value != null) {
            out.append("\n    ").append(name).append(": ").append(Yaml.quoted(value));
        }
    }
}
