package io.hallbridge.check;

import io.hallbridge.dataset.CatalogCode;
import io.hallbridge.dataset.ItemCode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** The parts of an item's code agree with the fields that say the same; a field with an unknown code is no measure. */
final class CodePartsAgree implements Check {
    static final Rule CODE_PARTS_AGREE = Rule.error(
            "code-parts-agree",
            new Text("编码与其他栏目不一致", "a code disagrees with another field"),
            new Text(
                    "“{title}”里的“{other}”是“{part}”，而“{other}”一栏是“{value}”",
                    "\"{other}\" inside \"{title}\" is \"{part}\", but the field \"{other}\" is \"{value}\""),
            new Text("请核对两处，改正写错的一处", "compare the two and correct the wrong one"));

    static final NamedCheck NAMED = new NamedCheck(
            "code-parts-agree",
            List.of(CODE_PARTS_AGREE),
            Map.of(
                    "code", "code",
                    "dept", "deptCode",
                    "level", "level",
                    "catalog", "catalogCode",
                    "type", "type",
                    "parent", "powerCode"),
            Map.of(),
            CodePartsAgree::new);

    private final Options options;

    private CodePartsAgree(Options options) {
        this.options = options;
    }

    @Override
    public void look(Inspection at) {
        at.text(options.get("code")).flatMap(ItemCode::parse).ifPresent(code -> look(at, code));
        at.text(options.get("catalog"))
                .flatMap(CatalogCode::parse)
                .ifPresent(catalog -> compare(at, "catalog", catalog.type(), "type"));
    }

    private void look(Inspection at, ItemCode code) {
        compare(at, "code", code.head(), "dept");
        compare(at, "code", code.level(), "level");
        compare(at, "code", code.catalog().value(), "catalog");
        compare(at, "code", code.implementation(), "parent");
    }

    private void compare(Inspection at, String in, String part, String with) {
        String other = options.get(with);
        String value = at.text(other).orElse(part);
        boolean sound =
                options.tableOf(other).map(table -> table.contains(value)).orElse(true);
        if (sound && !value.equals(part)) {
            String field = options.get(in);
            at.report(
                    CODE_PARTS_AGREE,
                    field,
                    Map.of("title", at.titleOf(field), "part", part, "other", at.titleOf(other), "value", value));
        }
    }
}
