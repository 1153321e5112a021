package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Map;

/** The item's type belongs to a family, so that it is known which fields it needs; a heading does not. */
final class TypeHasFamily implements Check {
    static final Rule TYPE_HAS_FAMILY = Rule.error(
            "type-has-family",
            new Text("事项类型不能直接使用", "an item type that is only a heading"),
            new Text(
                    "“{title}”的“{value}”是类别的总称，不是具体类型", "\"{title}\" is \"{value}\", a heading and no type of its own"),
            new Text("请填写具体的事项类型，如行政许可（01）", "write a type of its own, such as 行政许可 (01)"));

    static final NamedCheck NAMED = new NamedCheck(
            "type-has-family", List.of(TYPE_HAS_FAMILY), Map.of("type", "type"), Map.of(), TypeHasFamily::new);

    private final Options options;

    private TypeHasFamily(Options options) {
        this.options = options;
    }

    @Override
    public void look(Inspection at) {
        String field = options.get("type");
        at.text(field).filter(type -> options.known(field, type)).ifPresent(type -> {
            if (options.family(at).isEmpty()) {
                at.report(TYPE_HAS_FAMILY, field, Map.of("title", at.titleOf(field), "value", type));
            }
        });
    }
}
