package io.hallbridge.cli;

import io.hallbridge.auth.SecretFile;
import io.hallbridge.finding.Text;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.ledger.LedgerFault;
import io.hallbridge.ledger.Ledgers;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.workspace.LedgerPlace;
import io.hallbridge.workspace.Workspace;
import java.io.IOException;
import java.util.Properties;

/** Opens the ledger that a workspace names. */
final class WorkspaceLedger {
    private WorkspaceLedger() {}

    static Ledger open(Workspace workspace) {
        LedgerPlace place = workspace.ledger();
        try {
            return place.url().isEmpty()
                    ? Ledgers.sqlite(workspace.state())
                    : Ledgers.postgres(place.url().get(), credentials(place));
        } catch (LedgerFault fault) {
            throw new CannotGoOn(Exit.SETUP, fault.text(), fault);
        } catch (IOException noSecret) {
            throw new CannotGoOn(
                    Exit.SETUP, new Text("台账的口令文件读不了", "the ledger's password file cannot be read"), noSecret);
        }
    }

    private static Properties credentials(LedgerPlace place) throws IOException {
        Properties credentials = new Properties();
        place.user().ifPresent(user -> credentials.setProperty("user", user));
        if (place.password().isPresent()) {
            SecretFile password = place.password().get();
            credentials.setProperty("password", password.read().reveal());
        }
        return credentials;
    }
}
