package io.hallbridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The titles that departments' published powers lists were met with are known to the dataset. */
class TitlesMetTest {
    @ParameterizedTest
    @CsvSource({
        "name, 事项名称 权责事项名称 权力事项名称 职权名称",
        "subItem, 子项名称 子项 事项子项 实施事项",
        "type, 权力类型 权力类别 职权类型 事项类型 权责类型",
        "basis, 实施依据 设定依据 依据 法律依据 权力依据",
        "subject, 行使主体 实施主体 责任主体 部门名称",
        "office, 承办机构 承办科室 责任科室 办理机构 内设机构",
        "level, 实施层级及权限 实施层级 行使层级 权限",
        "duty, 部门职责 主要职责",
        "responsibility, 责任事项内容 责任事项 责任内容",
        "responsibilityBasis, 责任事项依据 责任依据 追责依据",
        "accountabilityScope, 追责对象范围",
        "accountability, 追责情形 问责情形 责任追究情形",
        "remark, 备注 说明"
    })
    void knows_a_field_by_every_title(String field, String met) {
        JsonNode schema = Datasets.builtIn().get("power").property(field).orElseThrow();
        List<String> known = new ArrayList<>(List.of(schema.path("title").asText()));
        schema.path("x-titles").forEach(title -> known.add(title.asText()));

        assertThat(known).contains(met.split(" "));
    }
}
