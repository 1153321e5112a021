package io.hallbridge.samples.kaili;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that departments write for codes. */
final class Words {
    private static final Map<String, Map<String, String>> TABLES = new LinkedHashMap<>();

    static {
        put("type", "01 行政许可 02 行政处罚 03 行政强制 04 行政征收 05 行政给付 06 行政检查 07 行政确认 08 行政奖励 09 行政裁决 10 其他行政权力 20 公共服务");
        put("shortType", "01 许可 02 处罚 03 强制 04 征收 05 给付 06 检查 07 确认 08 奖励 09 裁决 10 其他权力 20 公共服务事项");
        put("level", "4 县级");
        put("powerSource", "1 法定本级行使 2 上级下放");
        put("deptNature", "1 法定机关 2 授权组织");
        put("audience", "1 自然人 2 企业法人 3 事业法人 4 社会组织法人 5 行政机关 6 其他组织");
        put("caseKind", "1 即办件 2 承诺件");
        put("handleForm", "1 窗口办理 2 网上办理 3 移动端 4 快递申请");
        put("yesNo", "1 是 0 否");
        put("yesNoTick", "1 √ 0 ×");
        put("charged", "1 收费 0 不收费");
        put("handleArea", "0 无通办 3 全州 4 全县");
        put("resultType", "10 证照 20 批文 30 其他 99 无");
        put("onlineDepth", "1 互联网咨询 2 互联网收件 3 互联网预审 4 互联网受理 5 互联网办理 6 互联网办理结果信息反馈");
        put("state", "1 在用");
        put("materialType", "1 证件证书证明 2 申请表格文书 3 其他");
        put("materialFormat", "1 纸质 2 电子化 3 纸质/电子化");
        put("need", "1 必要 2 非必要 3 容缺后补");
        put("source", "10 申请人自备 20 政府部门核发");
    }

    private Words() {}

    private static void put(String table, String pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        String[] split = pairs.split(" ");
        for (int i = 0; i < split.length; i += 2) {
            words.put(split[i], split[i + 1]);
        }
        TABLES.put(table, words);
    }

    static String of(String table, Object code) {
        String word = TABLES.getOrDefault(table, Map.of()).get(String.valueOf(code));
        if (word == null) {
            throw new IllegalArgumentException("no word for " + code + " in " + table);
        }
        return word;
    }

    static String all(String table, Collection<?> codes, String separator) {
        return codes.stream().map(code -> of(table, code)).collect(Collectors.joining(separator));
    }

    static Map<String, String> table(String table) {
        return TABLES.getOrDefault(table, Map.of());
    }
}
