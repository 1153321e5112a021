package io.hallbridge.workbook;

import io.hallbridge.finding.Language;
import io.hallbridge.row.ReadOptions;
import java.nio.file.Path;

/** Gives back a file of few rows with more faults than a sheet has rows; a process of its own, so that its memory can be bounded. */
public final class ListLarge {
    private ListLarge() {}

    /** Takes where the list goes, and how many faults there are. */
    public static void main(String[] args) throws Exception {
        int faults = Integer.parseInt(args[1]);
        try (GivenBack back =
                GivenBack.ofFile(Path.of("large.xlsx"), ReadOptions.none(), "卫生健康局", "large.xlsx", Language.ZH)) {
            for (int fault = 0; fault < faults; fault++) {
                back.add(FindingsListTest.at(2 + fault / 20, "许可类" + fault));
            }
            back.write("2026-11-23 10:00", Path.of(args[0]));
            System.out.println(back.reason().orElseThrow() + " " + back.notListed());
        }
    }
}
