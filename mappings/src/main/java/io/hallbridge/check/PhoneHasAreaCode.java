package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** A telephone can be dialled from anywhere. */
final class PhoneHasAreaCode implements Check {
    static final Rule PHONE_HAS_AREA_CODE = Rule.warning(
            "phone-has-area-code",
            new Text("电话没有区号", "a telephone without area code"),
            new Text("“{title}”的 {number} 没有区号", "{number} in \"{title}\" has no area code"),
            new Text("请写成 {area}-{number}", "write {area}-{number}"));

    static final NamedCheck NAMED = new NamedCheck(
            "phone-has-area-code",
            List.of(PHONE_HAS_AREA_CODE),
            Map.of("consult", "consultPhone", "complaint", "complaintPhone"),
            Map.of("area", "0855"),
            PhoneHasAreaCode::new);

    private final List<String> fields;
    private final String area;

    private PhoneHasAreaCode(Options options) {
        this.fields = List.of(options.get("consult"), options.get("complaint"));
        this.area = options.get("area");
    }

    @Override
    public void look(Inspection at) {
        for (String field : fields) {
            at.text(field).map(Phones::in).orElse(List.of()).stream()
                    .filter(number -> !Phones.complete(number))
                    .findFirst()
                    .ifPresent(number -> at.report(
                            PHONE_HAS_AREA_CODE,
                            field,
                            Map.of("title", at.titleOf(field), "number", number, "area", area)));
        }
    }
}
