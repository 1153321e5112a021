package io.hallbridge.hall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** What a hall asks of a document besides its dataset's rules: codes it knows, room in its columns. */
@FunctionalInterface
public interface Demands {
    /** Nothing is asked. */
    Demands NONE = (dataset, content) -> List.of();

    /** What a document of a dataset does not meet; nothing where it may be sent as it is. */
    List<Unmet> of(String dataset, JsonNode content);

    /** These and others. */
    default Demands and(Demands others) {
        return (dataset, content) -> Stream.concat(of(dataset, content).stream(), others.of(dataset, content).stream())
                .toList();
    }
}
