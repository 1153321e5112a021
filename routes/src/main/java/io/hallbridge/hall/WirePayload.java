package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hallbridge.dataset.Utf8;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Turns calls and templates into bytes: JSON or a form, in the hall's charset, which the call names. */
final class WirePayload {
    private static final JsonMapper JSON = new JsonMapper();

    private final Charset charset;
    private final boolean form;

    WirePayload(Profile.Wire wire) {
        this.charset = wire.charset();
        this.form = wire.form();
    }

    /** A call that sends what a template says. */
    WireRequest json(Call call, Map<String, String> places, Template template, Filling filling) {
        Utf8 json = new Utf8();
        template.write(json, filling);
        String kind = form ? "application/x-www-form-urlencoded" : "application/json";
        return WireRequest.of(
                call.method(),
                call.at(places),
                kind + "; charset=" + charset.name().toLowerCase(Locale.ROOT),
                payload(json));
    }

    private byte[] payload(Utf8 json) {
        if (form) {
            return fields(json.toString()).getBytes(charset);
        }
        return charset.equals(StandardCharsets.UTF_8)
                ? json.toBytes()
                : json.toString().getBytes(charset);
    }

    /** A question, which may send nothing. */
    WireRequest question(Profile.Asking asking, Map<String, String> places, Filling filling) {
        return asking.body().isPresent()
                ? json(asking.call(), places, asking.body().get(), filling)
                : WireRequest.empty(asking.call().method(), asking.call().at(places));
    }

    /** What is no text is sent as JSON in its field. */
    private String fields(String json) {
        StringJoiner fields = new StringJoiner("&");
        parsed(json).properties().forEach(member -> {
            JsonNode value = member.getValue();
            String text = value.isTextual() ? value.textValue() : value.toString();
            fields.add(URLEncoder.encode(member.getKey(), charset) + "=" + URLEncoder.encode(text, charset));
        });
        return fields.toString();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a template made what is not JSON", broken);
        }
    }
}
