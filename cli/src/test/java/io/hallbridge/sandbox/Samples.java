package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.dataset.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Documents and batches to send, all of them invented. */
final class Samples {
    static final String POWER = "11522601MB0X00019Q4520199001000";
    static final String GUIDE = "11522601MB0X00019Q452019900100001";

    private Samples() {}

    static ObjectNode power() {
        return read("power.json");
    }

    static ObjectNode guide() {
        return read("guide.json");
    }

    static ObjectNode aCase() {
        return read("case.json");
    }

    /** Another power, told from the first by a number of up to five digits. */
    static ObjectNode power(int number) {
        return power().put("code", "11522601MB0X00019Q45201880%05d".formatted(number))
                .put("name", "示例权力 " + number);
    }

    static ObjectNode sent(ObjectNode content, long version) {
        ObjectNode sent = receipt(content, version);
        sent.set("content", content);
        return sent;
    }

    /** A document as it stands in a retirement: without content. */
    static ObjectNode receipt(ObjectNode content, long version) {
        String key = content.path(content.has("code") ? "code" : "caseNo").asText();
        return Json.object()
                .put("key", key)
                .put("rowGuid", Digests.sha256(Digests.bytes(key)).substring(0, 32))
                .put("version", version)
                .put("fingerprint", Fingerprint.of(content));
    }

    static ObjectNode batch(ObjectNode... documents) {
        ObjectNode batch = Json.object()
                .put("batch", "20261123-0100-7f3a")
                .put("region", "522601")
                .put("dataSource", "152")
                .put("time", "2026-11-23T01:00:00+08:00");
        batch.putArray("documents").addAll(List.of(documents));
        return batch;
    }

    private static ObjectNode read(String file) {
        try (InputStream stream = Samples.class.getResourceAsStream(file)) {
            return (ObjectNode) new ObjectMapper().readTree(stream);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
