package io.hallbridge.mapping;

import java.util.List;
import java.util.Optional;

/** The words that begin rows which are no items: totals, notes, signatures, chapters. */
final class SkipWords {
    private static final List<String> TOTAL = List.of("合计", "小计", "总计", "共计", "累计", "本页合计", "本页小计");
    private static final List<String> NOTE = List.of("注", "备注", "说明", "填表说明", "填报说明", "填写说明", "附注", "注释");
    private static final List<String> SIGNATURE = List.of(
            "填表人", "填报人", "制表人", "经办人", "审核人", "复核人", "审批人", "联系人", "负责人", "单位负责人", "分管领导", "主要负责人", "科室负责人", "部门负责人",
            "填表单位", "填报单位", "制表单位", "填表部门", "填报部门", "填表时间", "填表日期", "填报时间", "填报日期", "制表时间", "制表日期", "审核时间", "联系电话",
            "单位盖章", "盖章", "单位(盖章)", "(盖章)");
    private static final String NUMERALS = "一二三四五六七八九十";

    private SkipWords() {}

    /** What a row is that begins with these words; empty where they tell nothing. */
    static Optional<SkipReason> reason(String words) {
        char first = words.isEmpty() ? ' ' : words.charAt(0);
        if ("合小总共累本注备说填附制经审复联负单分主科部盖(（".indexOf(first) < 0) {
            return Optional.empty();
        }
        String plain = Clean.code(words);
        if (begins(plain, TOTAL, ":(0123456789共件项条个种类、")) {
            return Optional.of(SkipReason.TOTAL);
        }
        if (begins(plain, NOTE, ":1234567890一")) {
            return Optional.of(SkipReason.NOTE);
        }
        return begins(plain, SIGNATURE, ":(签盖_") ? Optional.of(SkipReason.SIGNATURE) : Optional.empty();
    }

    /** Whether one of the words stands alone or is followed by a character that ends it. */
    private static boolean begins(String plain, List<String> words, String ends) {
        for (String word : words) {
            if (plain.startsWith(word)
                    && (plain.length() == word.length() || ends.indexOf(plain.charAt(word.length())) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text only counts: {@code 3}, {@code 12 项}, {@code 共5条}. No code is so short. */
    static boolean isCount(String words) {
        String plain = Clean.code(words);
        int at = plain.startsWith("共") ? 1 : 0;
        int from = at;
        while (at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9') {
            at++;
        }
        boolean unit = at == plain.length() || at == plain.length() - 1 && "项条个件人类份".indexOf(plain.charAt(at)) >= 0;
        return at > from && at - from <= 4 && unit;
    }

    /** Whether words are numbered as chapters are: {@code 一、行政许可}, {@code （二）行政处罚}. */
    static boolean isChapter(String words) {
        String plain = Clean.code(words);
        int at = plain.startsWith("(") || plain.startsWith("第") ? 1 : 0;
        int from = at;
        while (at < plain.length() && NUMERALS.indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        return at > from && at < plain.length() && "、.)章节部".indexOf(plain.charAt(at)) >= 0;
    }
}
