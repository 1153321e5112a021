package io.hallbridge.auth;

import io.hallbridge.hall.HallAddress;
import io.hallbridge.hall.WireRequest;
import io.hallbridge.seal.Digest;
import io.hallbridge.seal.Encoding;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a call itself gives to be signed.
 *
 * @param request the call
 * @param address where it goes
 * @param digest the digest that the hall wants of what is sent
 */
record CallPieces(WireRequest request, HallAddress address, Digest digest) {
    String path() {
        String target = address.target(request);
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** As sent, without the question mark. */
    String query() {
        String target = address.target(request);
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    String sortedQuery() {
        return Arrays.stream(query().split("&", -1)).sorted().collect(Collectors.joining("&"));
    }

    String decodedQuery() {
        return Arrays.stream(query().split("&", -1))
                .map(pair -> URLDecoder.decode(pair.replace("+", "%2B"), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    String payload() {
        return new String(request.payload(), StandardCharsets.UTF_8);
    }

    String payloadDigest() {
        return Encoding.HEX.of(digest.of(request.payload()));
    }
}
