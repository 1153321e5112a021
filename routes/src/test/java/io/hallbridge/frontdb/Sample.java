package io.hallbridge.frontdb;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.BatchId;
import io.hallbridge.plan.Change;
import io.hallbridge.plan.Content;
import io.hallbridge.plan.Operation;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented documents and the profile they go by. */
public final class Sample {
    public static final String HALL = "city";
    public static final String FINGERPRINT = "ab".repeat(32);
    public static final String FIRST_RUN = "20261123-0100-7f3a";
    public static final String SECOND_RUN = "20261124-0100-81c0";

    private static final JsonMapper JSON = new JsonMapper();

    private Sample() {}

    public static TableProfile upTables() {
        return profile("up-tables", shipped());
    }

    public static String shipped() {
        try (InputStream file = Sample.class.getResourceAsStream("/profiles/up-tables.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static TableProfile profile(String name, String yaml) {
        Problems problems = new Problems();
        TableProfile profile = TableProfileFile.read(Settings.parse(yaml, "profiles/" + name + ".yaml", problems));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.all().toString());
        }
        return profile;
    }

    /** A guide to a licence with two materials, a fee and a question. */
    public static ObjectNode guide(int number) {
        ObjectNode guide = JSON.createObjectNode();
        String catalog = "5201880%05d".formatted(number);
        guide.put("code", "11522601MB0X00019Q4" + catalog + "01");
        guide.put("powerCode", "11522601MB0X00019Q4" + catalog);
        guide.put("catalogCode", catalog);
        guide.put("name", "示例许可" + number + "（堃㵲𬱖）");
        guide.put("type", "01").put("basis", "《示例条例（虚构）》").put("level", "4").put("powerSource", "1");
        guide.put("subject", "凯里市示例管理局（虚构）")
                .put("deptCode", "11522601MB0X00019Q")
                .put("deptNature", "1");
        guide.put("promiseDays", 10).put("promiseUnit", "1").put("acceptCondition", "材料齐全");
        guide.put("charged", "1")
                .put("caseKind", "2")
                .put("visits", 1)
                .put("address", "大厅 3 号窗口")
                .put("hours", "工作日");
        guide.put("consultPhone", "0855-0000000")
                .put("complaintPhone", "0855-0000001")
                .put("inHall", "1");
        guide.put("resultType", "10")
                .put("online", "1")
                .put("express", "1")
                .put("payOnline", "0")
                .put("state", "1");
        guide.putArray("audiences").add("2").add("1").add("2");
        guide.putArray("onlineDepth").add("3").add("4");
        step(guide, "受理", "审查", "决定");
        materials(guide, "申请表", "身份证");
        guide.putArray("fees")
                .addObject()
                .put("name", "工本费")
                .put("standard", "10 元")
                .put("reducible", "0");
        guide.putArray("questions").addObject().put("question", "要多久？").put("answer", "10 个工作日");
        return guide;
    }

    private static void step(ObjectNode guide, String... names) {
        ArrayNode flow = guide.putArray("flow");
        for (String name : names) {
            flow.addObject().put("step", name);
        }
    }

    public static ObjectNode materials(ObjectNode guide, String... names) {
        ArrayNode materials = guide.putArray("materials");
        for (String name : names) {
            materials.addObject().put("name", name).put("need", "1").put("copies", 2);
        }
        return guide;
    }

    public static ObjectNode power(int number, String type) {
        ObjectNode power = JSON.createObjectNode();
        String catalog = "52%s880%05d".formatted(type, number);
        power.put("code", "11522601MB0X00019Q4" + catalog)
                .put("catalogCode", catalog)
                .put("localCode", "XK" + number);
        power.put("name", "示例权力" + number)
                .put("type", type)
                .put("basis", "《示例条例（虚构）》")
                .put("level", "4");
        power.put("powerSource", "1").put("subject", "凯里市示例管理局（虚构）").put("deptCode", "11522601MB0X00019Q");
        power.put("deptNature", "1").put("state", "1");
        if (type.equals("02")) {
            power.put("punishmentMethod", "罚款");
        }
        return power;
    }

    public static ObjectNode solved(int number) {
        ObjectNode solved = JSON.createObjectNode();
        solved.put("caseNo", "C" + number).put("powerCode", "11522601MB0X00019Q4520188000001");
        solved.put("catalogCode", "520188000001")
                .put("name", "示例许可")
                .put("caseKind", "2")
                .put("applicant", "示例人");
        solved.put("applicantKind", "1")
                .put("idKind", "111")
                .put("idNumber", "X")
                .put("applyForm", "1");
        solved.put("applyTime", "2026-11-02T09:00:00+08:00").put("acceptTime", "2026-11-02T10:30:00+08:00");
        solved.put("acceptingDept", "示例局")
                .put("acceptingDeptCode", "11522601MB0X00019Q")
                .put("promiseDate", "2026-11-20");
        return solved;
    }

    public static Change create(String dataset, ObjectNode content) {
        return change(Operation.CREATE, dataset, key(content), 1, null, content.toString());
    }

    public static Change update(String dataset, ObjectNode content) {
        return change(Operation.UPDATE, dataset, key(content), 2, FINGERPRINT, content.toString());
    }

    public static Change retire(String dataset, ObjectNode content) {
        return change(Operation.RETIRE, dataset, key(content), 3, FINGERPRINT, null);
    }

    private static Change change(
            Operation operation,
            String dataset,
            String key,
            long version,
            @Nullable String previous,
            @Nullable String content) {
        return new Change(
                operation,
                dataset,
                key,
                version,
                FINGERPRINT,
                previous,
                content == null ? null : Content.of(content),
                "health",
                "卫健局.xlsx · 17");
    }

    private static String key(ObjectNode content) {
        return content.path("code").asText(content.path("caseNo").asText());
    }

    public static Batch batch(String run, Change... changes) {
        List<Change> all = List.of(changes);
        return new Batch(
                BatchId.of(HALL, "ledger", 0, all),
                run,
                HALL,
                all.get(0).dataset(),
                all.get(0).operation().retires(),
                all);
    }
}
