package io.hallbridge.delivery;

import io.hallbridge.auth.Secret;
import io.hallbridge.auth.SecretFault;
import io.hallbridge.frontdb.DatabaseAddress;
import io.hallbridge.frontdb.FrontDatabase;
import io.hallbridge.plan.Batch;
import io.hallbridge.plan.Change;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.OverDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Approaches a hall through the exchange tables of its front-end database. */
final class DatabaseApproach implements Approach {
    /** One more than batches are in flight, for a question asked meanwhile. */
    private static final int SPARE_CONNECTIONS = 1;

    private final HallConnection hall;
    private final OverDatabase way;
    private final FrontDatabase database;
    private final FailureWords words;
    private final Deliveries deliveries;
    private final BooleanSupplier stopped;

    private DatabaseApproach(
            HallConnection hall,
            OverDatabase way,
            Optional<Secret> password,
            Deliveries deliveries,
            BooleanSupplier stopped) {
        this.hall = hall;
        this.way = way;
        this.deliveries = deliveries;
        this.stopped = stopped;
        this.database =
                deliveries.database(hall, () -> new FrontDatabase(way.profile(), hall.sender(), address(), password));
        this.words = new FailureWords(
                hall,
                way.user().orElse("–"),
                said -> password.map(secret -> secret.hideIn(said)).orElse(said));
    }

    /** Reads the secret; what is asked is given up once somebody wants an end. */
    static DatabaseApproach to(HallConnection hall, OverDatabase way, Deliveries deliveries, BooleanSupplier stopped)
            throws Unanswered {
        try {
            Optional<Secret> password =
                    way.secret().isPresent() ? Optional.of(way.secret().get().obtain()) : Optional.empty();
            return new DatabaseApproach(hall, way, password, deliveries, stopped);
        } catch (SecretFault fault) {
            throw new Unanswered(FailureWords.secret(hall, fault.text()));
        }
    }

    private DatabaseAddress address() {
        return new DatabaseAddress(
                way.url(),
                way.user(),
                way.drivers(),
                hall.patience().connect(),
                hall.patience().answer(),
                hall.limits().inFlight() + SPARE_CONNECTIONS);
    }

    FrontDatabase database() {
        return database;
    }

    HallConnection hall() {
        return hall;
    }

    OverDatabase way() {
        return way;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    BooleanSupplier stopped() {
        return stopped;
    }

    /** A place among those who press the hall at once; the try is counted. */
    Pace.Place place(Batch batch) {
        HallDoor door = deliveries.door(hall);
        Pace.Place place = door.pace().take();
        int characters = batch.changes().stream()
                .map(Change::content)
                .mapToInt(content -> content == null ? 0 : content.length())
                .sum();
        door.count(characters);
        return place;
    }

    @Override
    public Attempt attempt(Batch batch, boolean resumed) {
        return new DatabaseAttempt(batch, resumed, this);
    }

    @Override
    public HallQuestions questions() {
        return new DatabaseQuestions(this);
    }

    @Override
    public List<HallCheck> look(String dataset) {
        return new DatabaseProbe(this).look();
    }

    @Override
    public FailureWords words() {
        return words;
    }
}
