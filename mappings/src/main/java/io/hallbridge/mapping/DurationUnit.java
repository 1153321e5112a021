package io.hallbridge.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a time limit is counted in. */
enum DurationUnit {
    WORKDAY("工作日", "working days", List.of("工作日", "个工作日", "工作天", "个工作天")),
    DAY("自然日", "calendar days", List.of("自然日", "个自然日", "日历日", "日历天", "个日历日", "自然天")),
    HOUR("小时", "hours", List.of("小时", "个小时", "时", "h")),
    MINUTE("分钟", "minutes", List.of("分钟", "分", "min")),
    MONTH("月", "months", List.of("月", "个月")),
    YEAR("年", "years", List.of("年"));

    private final String zh;
    private final String en;
    private final List<String> words;

    DurationUnit(String zh, String en, List<String> words) {
        this.zh = zh;
        this.en = en;
        this.words = words;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** The name in YAML: {@code workday}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<String> allWords() {
        return Arrays.stream(values()).map(DurationUnit::word).toList();
    }

    static DurationUnit ofWord(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** The unit people mean by a word; empty for 日 and 天, which may be either kind of day. */
    static Optional<DurationUnit> meantBy(String word) {
        return Arrays.stream(values()).filter(unit -> unit.words.contains(word)).findFirst();
    }

    /** The unit that a column's title names in brackets: {@code 承诺时限（工作日）}. */
    static Optional<DurationUnit> inTitle(String title) {
        String plain = Clean.code(title);
        int open = plain.lastIndexOf('(');
        int close = plain.indexOf(')', Math.max(0, open));
        if (open < 0 || close < 0) {
            return Optional.empty();
        }
        String inside = plain.substring(open + 1, close);
        return meantBy(inside.startsWith("单位:") ? inside.substring(3) : inside);
    }
}
