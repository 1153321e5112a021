package io.hallbridge.workbook;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import io.hallbridge.row.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Marks every fifth row of a workbook; a process of its own, so that its memory can be bounded. */
public final class AnnotateLarge {
    private static final Rule RULE = Rule.error(
            "value-not-in-code-table",
            new Text("值不在代码表中", "value not in the code table"),
            new Text("没有“{value}”", "there is no \"{value}\""),
            new Text("请改为：行政许可", "write: 行政许可"));

    private AnnotateLarge() {}

    /** Takes the workbook, where the copy goes, and the number of rows. */
    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[2]);
        Marks marks = new Marks(Language.ZH);
        for (int row = 2; row <= rows + 1; row += 5) {
            Origin cell = new Origin("s", "large.xlsx", "权责清单", row, "C", "权力类型", null);
            marks.add(Finding.at(cell, RULE, Map.of("value", "许可类" + row)));
        }
        marks.table("权责清单", List.of(1), rows + 1L, rows, 1);
        AnnotatedCopy.write(
                Path.of(args[0]), ReadOptions.none(), marks, "large.xlsx", "2026-11-23 10:00", Path.of(args[1]));
        System.out.println("written");
    }
}
