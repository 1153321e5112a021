package io.hallbridge.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The things that can be asked of one part of the hall. */
final class Ways {
    private final List<Way> ways;

    Ways(Way... ways) {
        this.ways = List.of(ways);
    }

    /** The answer of the way whose method and path fit; refused where none does. */
    Answer answer(Call call) throws IOException {
        List<String> segments = call.segments();
        String allowed = "";
        for (Way way : ways) {
            Optional<List<String>> values = way.match(segments);
            if (values.isPresent() && way.method().equals(call.method())) {
                return way.step().answer(call, values.get());
            }
            allowed = values.isPresent() ? way.method() : allowed;
        }
        if (!allowed.isEmpty()) {
            throw new Refused(Fault.METHOD, Sentences.NO_METHOD, Map.of("method", call.method(), "allowed", allowed));
        }
        throw new Refused(Fault.ABSENT, Sentences.NO_PATH, Map.of("path", call.rawPath()));
    }
}
