package io.hallbridge.check;

import io.hallbridge.dataset.CatalogCode;
import io.hallbridge.dataset.CodeTable;
import io.hallbridge.dataset.ItemCode;
import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final Compared dept;
    private final Compared level;
    private final Compared catalog;
    private final Compared type;
    private final Compared parent;
    private final String code;

    private CodePartsAgree(Options options) {
        this.dept = new Compared(options, "dept");
        this.level = new Compared(options, "level");
        this.catalog = new Compared(options, "catalog");
        this.type = new Compared(options, "type");
        this.parent = new Compared(options, "parent");
        this.code = options.get("code");
    }

    /**
     * A field that says the same as a part of a code.
     *
     * @param table the codes it may hold; empty where it may hold anything
     */
    private record Compared(String field, Optional<CodeTable> table) {
        Compared(Options options, String option) {
            this(options.get(option), options.tableOf(options.get(option)));
        }

        void with(Inspection at, String in, String part) {
            Optional<String> value = at.text(field);
            if (value.isPresent() && !value.get().equals(part) && isMeasure(value.get())) {
                at.report(
                        CODE_PARTS_AGREE,
                        in,
                        Map.of(
                                "title", at.titleOf(in),
                                "part", part,
                                "other", at.titleOf(field),
                                "value", value.get()));
            }
        }

        private boolean isMeasure(String value) {
            return table.isEmpty() || table.get().contains(value);
        }
    }

    @Override
    public void look(Inspection at) {
        at.text(code).flatMap(ItemCode::parse).ifPresent(item -> look(at, item));
        at.text(catalog.field())
                .flatMap(CatalogCode::parse)
                .ifPresent(basic -> type.with(at, catalog.field(), basic.type()));
    }

    private void look(Inspection at, ItemCode item) {
        dept.with(at, code, item.head());
        level.with(at, code, item.level());
        catalog.with(at, code, item.catalog().value());
        parent.with(at, code, item.implementation());
    }
}
