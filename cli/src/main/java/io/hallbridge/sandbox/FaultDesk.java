package io.hallbridge.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an open hall is told which faults to commit: {@code GET /sandbox/faults} shows those in force, {@code POST}
 * puts those of the body, one a line, in their place. It is no part of the exchange API.
 */
final class FaultDesk {
    private static final String PATH = "/sandbox/faults";
    private static final int BYTES = 65_536;

    private final Conduct conduct;
    private final Ways ways = new Ways(
            Way.of("GET", PATH, (call, values) -> shown(call)), Way.of("POST", PATH, (call, values) -> ordered(call)));

    FaultDesk(Conduct conduct) {
        this.conduct = conduct;
    }

    boolean hears(Call call) {
        return call.rawPath().equals(PATH);
    }

    Answer answer(Call call) throws IOException {
        try {
            return ways.answer(call);
        } catch (Refused refused) {
            return refused.answer(call.language());
        }
    }

    /** A browser names the page that sends; no page may give orders, wherever it comes from. */
    private Answer ordered(Call call) throws IOException {
        if (call.header("Origin").isPresent()) {
            throw new Refused(Fault.HOST, Sentences.WRONG_HOST);
        }
        List<Mishap> mishaps = new ArrayList<>();
        String body = new String(Bodies.read(call, BYTES), StandardCharsets.UTF_8);
        for (String line : body.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                mishaps.add(
                        Mishap.parse(line).orElseThrow(() -> new Refused(Fault.FORMAT, Mishap.notUnderstood(line))));
            }
        }
        conduct.order(mishaps);
        return shown(call);
    }

    private Answer shown(Call call) {
        ObjectNode answer = Json.envelope("0", Sentences.OK.in(call.language()));
        ArrayNode faults = answer.putArray("faults");
        conduct.now().inOrder().forEach(mishap -> faults.add(mishap.toString()));
        return Answer.json(200, answer);
    }
}
