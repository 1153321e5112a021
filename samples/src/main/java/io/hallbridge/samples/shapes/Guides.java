package io.hallbridge.samples.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that a service guide has beside its materials. */
final class Guides {
    static final String TITLE = "凯里市示例局办事指南（内容虚构，仅作演示）";
    static final List<String> TITLES =
            List.of("序号", "事项名称", "业务办理项编码", "实施编码", "基本编码", "设定依据", "服务对象", "办理流程", "咨询电话", "投诉电话");

    private Guides() {}

    static List<@Nullable Object> row(Item item) {
        return new ArrayList<>(Arrays.asList(
                item.number() % 100,
                item.name(),
                item.guideCode(),
                item.code(),
                item.catalogCode(),
                item.basis(),
                "自然人、企业法人",
                "受理→审查→决定",
                "0855-0000011",
                "0855-0000012"));
    }

    /** The row of an item with more cells behind. */
    static List<@Nullable Object> row(Item item, List<? extends @Nullable Object> more) {
        List<@Nullable Object> row = row(item);
        row.addAll(more);
        return row;
    }

    /** The titles with more behind. */
    static List<String> titles(List<String> more) {
        List<String> titles = new ArrayList<>(TITLES);
        titles.addAll(more);
        return titles;
    }
}
