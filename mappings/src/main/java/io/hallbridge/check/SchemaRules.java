package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.finding.Text;
import java.util.List;

/** What a document's schema can find wrong. None of these can be switched off: a hall would refuse the document. */
public final class SchemaRules {
    public static final Rule VALUE_MISSING = Rule.error(
            "value-missing",
            new Text("缺少必填内容", "a mandatory value is missing"),
            new Text("没有填写“{title}”", "\"{title}\" is not filled in"),
            new Text(
                    "请填写“{title}”，或在映射里给出它的来源列或常量",
                    "fill in \"{title}\", or name its column or a constant in the mapping"));
    public static final Rule VALUE_TOO_LONG = Rule.error(
            "value-too-long",
            new Text("内容过长", "value too long"),
            new Text(
                    "“{title}”有 {length} 个字，最多 {limit} 个字", "\"{title}\" has {length} characters, {limit} are allowed"),
            new Text("请缩短到 {limit} 个字以内", "shorten it to {limit} characters"));
    public static final Rule VALUE_TOO_SHORT = Rule.error(
            "value-too-short",
            new Text("内容过短", "value too short"),
            new Text(
                    "“{title}”只有 {length} 个字，至少 {limit} 个字",
                    "\"{title}\" has {length} characters, at least {limit} are needed"),
            new Text("请填写完整", "fill it in completely"));
    public static final Rule VALUE_MALFORMED = Rule.error(
            "value-malformed",
            new Text("格式不对", "value in the wrong form"),
            new Text("“{title}”的“{value}”格式不对", "\"{title}\" is \"{value}\", which is not in the right form"),
            new Text("应为：{expected}", "it must be: {expected}"));
    public static final Rule LEGACY_CODE = Rule.error(
            "legacy-code",
            new Text("地方原有的编码填在国家编码里", "a code of the place's own where the national one belongs"),
            new Text(
                    "“{title}”的“{value}”是地方原有的编码，不是国家编码",
                    "\"{title}\" is \"{value}\", a code of the place's own and not the national one"),
            new Text(
                    "请把它填在“{local}”里，“{title}”填国家编码（{expected}）；还没有国家编码的事项先不报，不要自己编",
                    "put it into \"{local}\" and the national code into \"{title}\" ({expected}); an item that has none yet waits, never make one up"));
    public static final Rule VALUE_OUT_OF_RANGE = Rule.error(
            "value-out-of-range",
            new Text("数值超出范围", "number out of range"),
            new Text("“{title}”是 {value}，超出范围", "\"{title}\" is {value}, which is out of range"),
            new Text("应为：{expected}", "it must be: {expected}"));
    public static final Rule VALUE_NOT_ALLOWED = Rule.error(
            "value-not-allowed",
            new Text("值不在允许之列", "value not among those allowed"),
            new Text("“{title}”不能是“{value}”", "\"{title}\" cannot be \"{value}\""),
            new Text("应为：{expected}", "it must be: {expected}"));
    public static final Rule VALUE_TWICE = Rule.error(
            "value-twice",
            new Text("同一个值列了两次", "the same value is listed twice"),
            new Text("“{title}”里同一个值出现了两次", "\"{title}\" lists the same value twice"),
            new Text("请只保留一个", "leave it in once"));
    public static final Rule LIST_TOO_LONG = Rule.error(
            "list-too-long",
            new Text("列出的太多", "too many listed"),
            new Text("“{title}”有 {length} 个，最多 {limit} 个", "\"{title}\" lists {length}, {limit} are allowed"),
            new Text("请减到 {limit} 个以内", "reduce it to {limit}"));
    public static final Rule LIST_TOO_SHORT = Rule.error(
            "list-too-short",
            new Text("列出的太少", "too few listed"),
            new Text("“{title}”只有 {length} 个，至少 {limit} 个", "\"{title}\" lists {length}, at least {limit} are needed"),
            new Text("请补充完整", "add what is missing"));
    public static final Rule WRONG_KIND = Rule.error(
            "wrong-kind",
            new Text("内容的种类不对", "value of the wrong kind"),
            new Text("“{title}”应为 {expected}，实为 {found}", "\"{title}\" must be of kind {expected}, it is {found}"),
            new Text("请在映射里改用合适的取值方式", "choose the right kind for the field in the mapping"));
    public static final Rule UNKNOWN_FIELD = Rule.error(
            "unknown-field",
            new Text("数据集没有这个字段", "the dataset has no such field"),
            new Text("数据集没有字段“{field}”", "the dataset has no field \"{field}\""),
            new Text("请在映射里改成已有的字段：{known}", "use a field that exists in the mapping: {known}"));
    public static final Rule FIELD_NOT_FOR_TYPE = Rule.error(
            "field-not-for-type",
            new Text("这类事项没有这个字段", "no such field for this type of item"),
            new Text("“{type}”类事项不填“{title}”", "items of type {type} have no \"{title}\""),
            new Text("请清空这一格；如果事项类型填错了，请改正事项类型", "empty this cell, or correct the item type if that is wrong"));
    public static final Rule SCHEMA_VIOLATED = Rule.error(
            "schema-violated",
            new Text("不符合数据集的规定", "against the dataset's schema"),
            new Text("“{title}”不符合数据集的规定（{keyword}）", "\"{title}\" is against the dataset's schema ({keyword})"),
            new Text("请对照数据集的 schema.json 修改", "compare it with the dataset's schema.json"));

    private SchemaRules() {}

    public static List<Rule> all() {
        return List.of(
                VALUE_MISSING,
                VALUE_TOO_LONG,
                VALUE_TOO_SHORT,
                VALUE_MALFORMED,
                LEGACY_CODE,
                VALUE_OUT_OF_RANGE,
                VALUE_NOT_ALLOWED,
                VALUE_TWICE,
                LIST_TOO_LONG,
                LIST_TOO_SHORT,
                WRONG_KIND,
                UNKNOWN_FIELD,
                FIELD_NOT_FOR_TYPE,
                SCHEMA_VIOLATED);
    }
}
