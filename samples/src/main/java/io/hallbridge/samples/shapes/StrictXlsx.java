package io.hallbridge.samples.shapes;

import io.hallbridge.samples.FixedZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a workbook into what Excel saves as "Strict Open XML": the same parts under other names of the standard. */
final class StrictXlsx {
    private static final String USUAL = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private StrictXlsx() {}

    static byte[] of(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : FixedZip.parts(xlsx).entrySet()) {
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            parts.put(part.getKey(), strict(text).getBytes(StandardCharsets.UTF_8));
        }
        return FixedZip.of(FixedZip.ofParts(parts));
    }

    private static String strict(String part) {
        return part.replace(USUAL + "spreadsheetml/2006/main", STRICT + "spreadsheetml/main")
                .replace(USUAL + "officeDocument/2006/relationships", STRICT + "officeDocument/relationships")
                .replace(
                        USUAL + "officeDocument/2006/extended-properties", STRICT + "officeDocument/extendedProperties")
                .replace(USUAL + "officeDocument/2006/docPropsVTypes", STRICT + "officeDocument/docPropsVTypes")
                .replaceFirst("<workbook ", "<workbook conformance=\"strict\" ");
    }
}
