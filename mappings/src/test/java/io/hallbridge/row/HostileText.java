package io.hallbridge.row;

import static io.hallbridge.row.Hostile.print;
import static io.hallbridge.row.Hostile.repeat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;

/** CSV files whose lines never end. */
final class HostileText {
    private static final int PIECES = 40;

    private HostileText() {}

    static List<Hostile> all() {
        return List.of(
                poured(
                        "one-endless-cell.csv",
                        "cell-too-long",
                        "A1 的内容超过",
                        "A1 holds more than",
                        out -> repeat(out, "甲".repeat(1 << 18), PIECES)),
                poured(
                        "one-endless-line.csv",
                        "row-too-long",
                        "一行到",
                        "One row holds",
                        out -> repeat(out, "甲".repeat(1 << 18) + ",", PIECES)),
                poured(
                        "one-endless-row-of-cells.csv",
                        "beyond-the-sheet",
                        "XFE1 超出",
                        "XFE1 lies beyond",
                        out -> repeat(out, "甲,".repeat(1 << 18), PIECES)),
                poured("one-endless-quote.csv", "quote-not-closed", "引号一直没有结束", "never closed", out -> {
                    print(out, "甲,\"");
                    repeat(out, "乙\n".repeat(1 << 18), PIECES);
                }));
    }

    private static Hostile poured(String name, String rule, String zh, String en, HandmadeXlsx.Pouring pouring) {
        return new Hostile(name, rule, zh, en, file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                pouring.into(out);
            }
        });
    }
}
