package io.hallbridge.run;

import io.hallbridge.auth.SecretPlace;
import io.hallbridge.finding.Text;
import io.hallbridge.relay.KeyUnusable;
import io.hallbridge.relay.RelayKeys;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a relay's keys, or says which of them cannot be used and why. */
final class RelayKeysRead {
    private RelayKeysRead() {}

    static RelayKeys.Read of(String relay, RelayKeys keys) {
        try {
            return keys.read();
        } catch (KeyUnusable none) {
            throw new CannotGoOn(Exit.SETUP, RelayWords.keyFault(relay, none.text()), none);
        } catch (IOException unreadable) {
            Text why = Stream.of(Optional.of(keys.sign()), keys.seal())
                    .flatMap(Optional::stream)
                    .map(SecretPlace::fault)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(new Text("读不了", "it cannot be read"));
            throw new CannotGoOn(Exit.SETUP, RelayWords.keyFault(relay, why), unreadable);
        }
    }
}
