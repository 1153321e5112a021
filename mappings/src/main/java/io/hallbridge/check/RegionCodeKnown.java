package io.hallbridge.check;

import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.RegionCode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** A town's or village's code begins with a county that exists. */
final class RegionCodeKnown implements Check {
    static final Rule REGION_CODE_KNOWN = Rule.error(
            "region-code-known",
            new Text("区划代码里的县市不存在", "an area code of a county that does not exist"),
            new Text(
                    "“{title}”的“{value}”前六位 {county} 不在行政区划表里",
                    "\"{title}\" is \"{value}\"; its first six digits, {county}, are not in the table of regions"),
            new Text("请对照行政区划代码表改正", "correct it from the table of administrative divisions"));

    static final NamedCheck NAMED = new NamedCheck(
            "region-code-known",
            List.of(REGION_CODE_KNOWN),
            Map.of("town", "townCode", "village", "villageCode"),
            Map.of("table", "region"),
            RegionCodeKnown::new);

    private final List<String> fields;
    private final Options options;

    private RegionCodeKnown(Options options) {
        this.fields = List.of(options.get("town"), options.get("village"));
        this.options = options;
    }

    @Override
    public void look(Inspection at) {
        fields.forEach(field -> at.text(field).ifPresent(code -> look(at, field, code)));
    }

    private void look(Inspection at, String field, String code) {
        CodeTable regions = options.datasets().table(options.get("table"));
        if (code.length() > RegionCode.COUNTY && RegionCode.parse(code, regions).isEmpty()) {
            String county = code.substring(0, RegionCode.COUNTY);
            at.report(REGION_CODE_KNOWN, field, Map.of("title", at.titleOf(field), "value", code, "county", county));
        }
    }
}
