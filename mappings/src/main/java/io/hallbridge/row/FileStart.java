package io.hallbridge.row;

import io.hallbridge.finding.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first bytes of a file say it is. */
enum FileStart {
    ZIP,
    OLE,
    TEXT;

    private static final int LOOKED_AT = 8192;

    /** Starts of files that are often sent by mistake, in hexadecimal. */
    private static final Map<String, String> FOREIGN = foreign();

    private static final Map<String, String> ARCHIVES = Map.of("52617221", "RAR", "377abcaf271c", "7z", "1f8b", "gzip");

    /** Workbooks of Excel 2 to 95 that are no OLE files but bare records. */
    private static final Pattern ANCIENT = Pattern.compile("^09(00|02|04|08)(04|06|08|10)00");

    private static final Pattern MARKUP = Pattern.compile(
            "^[\\s\\p{Cntrl}]*(<!doctype html|<(html|head|meta|table|body|div|style|script)\\b|<\\?xml\\b|<workbook\\b"
                    + "|mime-version:)");

    static FileStart of(SourceFile file) throws Unreadable {
        byte[] start = read(file);
        String hex = HexFormat.of().formatHex(start, 0, Math.min(start.length, 16));
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506") || hex.startsWith("504b0708")) {
            return ZIP;
        }
        if (hex.startsWith("d0cf11e0a1b11ae1")) {
            return OLE;
        }
        refuseForeign(file, hex);
        refuseMarkup(file, start);
        return TEXT;
    }

    private static byte[] read(SourceFile file) throws Unreadable {
        Path path = file.path();
        if (Files.notExists(path)) {
            throw file.refuse(RowRules.FILE_MISSING);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw file.refuse(RowRules.NOT_A_FILE);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            if (start.length == 0) {
                throw file.refuse(RowRules.FILE_EMPTY);
            }
            return start;
        } catch (IOException e) {
            throw file.refuse(
                    RowRules.FILE_NOT_READABLE, Map.of("reason", e.getClass().getSimpleName()), e);
        }
    }

    private static void refuseForeign(SourceFile file, String hex) throws Unreadable {
        if (ANCIENT.matcher(hex).find()) {
            throw file.refuse(RowRules.WORKBOOK_TOO_OLD);
        }
        for (Map.Entry<String, String> kind : FOREIGN.entrySet()) {
            if (hex.startsWith(kind.getKey())) {
                throw file.refuse(RowRules.KIND_NOT_READ, Map.of("kind", kind.getValue()));
            }
        }
        for (Map.Entry<String, String> kind : ARCHIVES.entrySet()) {
            if (hex.startsWith(kind.getKey())) {
                throw file.refuse(RowRules.ARCHIVE_NOT_UNPACKED, Map.of("kind", kind.getValue()));
            }
        }
    }

    /** Pages and XML; and bytes that are no text at all, which a zero byte gives away unless each character has two. */
    private static void refuseMarkup(SourceFile file, byte[] start) throws Unreadable {
        boolean wide = ByteOrderMark.of(start) != ByteOrderMark.NONE && ByteOrderMark.of(start) != ByteOrderMark.UTF_8;
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        if (!wide && latin.indexOf('\0') >= 0) {
            throw file.refuse(RowRules.KIND_NOT_READ, Map.of("kind", "binary"));
        }
        String letters = latin.replace("\0", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        Matcher markup = MARKUP.matcher(letters.toLowerCase(Locale.ROOT));
        if (markup.find()) {
            throw file.refuse(RowRules.PAGE_DISGUISED, Map.of("kind", kind(markup.group(1))));
        }
    }

    private static String kind(String opening) {
        if (opening.startsWith("mime")) {
            return "MHTML";
        }
        return opening.startsWith("<?xml") || opening.startsWith("<workbook") ? "XML" : "HTML";
    }

    private static Map<String, String> foreign() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("25504446", "PDF");
        kinds.put("89504e47", "PNG");
        kinds.put("ffd8ff", "JPEG");
        kinds.put("474946383", "GIF");
        kinds.put("7b5c727466", "RTF");
        kinds.put("53514c69746520666f726d6174", "SQLite");
        return kinds;
    }
}
