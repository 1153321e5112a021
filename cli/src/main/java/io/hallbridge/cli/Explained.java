package io.hallbridge.cli;

import io.hallbridge.cli.render.Grid;
import io.hallbridge.cli.render.Screen;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.HeaderTaken;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which rows of a file a mapping takes for the header, and why. */
final class Explained {
    private Explained() {}

    static List<String> lines(Mapping mapping, Path file, Workspace workspace, Screen screen) throws Unreadable {
        SourcePlace place = new SourcePlace("", workspace.shownAs(file));
        try (Tables tables = TableFiles.open(file, mapping.options());
                Reading reading = new Mapper(finding -> {}).read(mapping, tables, place)) {
            return lines(reading.header(), workspace.shownAs(file), screen);
        }
    }

    private static List<String> lines(HeaderTaken header, String file, Screen screen) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(screen.paint().bold(file + " · " + header.table()));
        lines.add("  " + screen.say(header.explanation()));
        Grid grid = new Grid();
        header.columns().forEach((field, columns) -> grid.add(field, "← " + String.join(", ", columns)));
        lines.addAll(grid.lines("  "));
        if (!header.unmatched().isEmpty()) {
            lines.add("  " + screen.say("没有用到的列：", "columns not used: ") + String.join("、", header.unmatched()));
        }
        if (!header.missing().isEmpty()) {
            lines.add("  " + screen.say("没有找到的列：", "columns not found: ") + String.join("、", header.missing()));
        }
        return lines;
    }
}
