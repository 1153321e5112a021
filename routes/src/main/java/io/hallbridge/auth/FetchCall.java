package io.hallbridge.auth;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallbridge.hall.Fetch;
import io.hallbridge.hall.ProofPart;
import io.hallbridge.hall.WireRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes the call by which a token or a secret is fetched. */
final class FetchCall {
    private FetchCall() {}

    static WireRequest of(Fetch fetch, Pieces proof) {
        WireRequest call = plain(fetch, proof);
        return fetch.basic()
                ? call.with("Authorization", "Basic " + proof.of(ProofPart.of(ProofPart.Kind.BASIC), null))
                : call;
    }

    private static WireRequest plain(Fetch fetch, Pieces proof) {
        String method = fetch.call().method();
        String path = fetch.call().path();
        if (method.equals("GET")) {
            String query = form(fetch, proof);
            return WireRequest.get(query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query);
        }
        byte[] payload = (fetch.form() ? form(fetch, proof) : json(fetch, proof)).getBytes(StandardCharsets.UTF_8);
        WireRequest call = WireRequest.json(method, path, payload);
        return fetch.form() ? call.with("Content-Type", "application/x-www-form-urlencoded") : call;
    }

    private static String json(Fetch fetch, Pieces proof) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fetch.sent().forEach((name, part) -> json.put(name, proof.of(part, null)));
        return json.toString();
    }

    private static String form(Fetch fetch, Pieces proof) {
        return fetch.sent().entrySet().stream()
                .map(sent -> encoded(sent.getKey()) + "=" + encoded(proof.of(sent.getValue(), null)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
