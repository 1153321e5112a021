package io.hallbridge.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The checks that a dataset can switch on by name. To add one: a class with a {@code NAMED}, and a line here. */
final class NamedChecks {
    static final List<NamedCheck> ALL = List.of(
            CreditCodeValid.NAMED,
            IdentityNumberValid.NAMED,
            DepartmentKnown.NAMED,
            TypeHasFamily.NAMED,
            CodePartsAgree.NAMED,
            RegionInCode.NAMED,
            RegionCodeKnown.NAMED,
            PromiseWithinStatutory.NAMED,
            LimitIsNotAFiller.NAMED,
            ImmediateMeansZero.NAMED,
            VisitsNeedReason.NAMED,
            OnlineZeroVisits.NAMED,
            PostWhenZeroAndOffline.NAMED,
            FeeRowsAndBasis.NAMED,
            JoinedValuesFit.NAMED,
            PhonesDiffer.NAMED,
            PhoneHasAreaCode.NAMED,
            HoursNameWorkingDays.NAMED,
            AddressNamesWindow.NAMED,
            FlowNamesSteps.NAMED,
            FlowWithinPromise.NAMED,
            LicenceHasQuestion.NAMED,
            ResultFitsType.NAMED,
            TopicsFitAudiences.NAMED,
            TimesInOrder.NAMED,
            TimeNotInFuture.NAMED,
            PromiseKept.NAMED,
            CertificateHasNumber.NAMED,
            RefusalHasReason.NAMED);

    private static final Map<String, NamedCheck> BY_NAME = byName();

    private NamedChecks() {}

    static Optional<NamedCheck> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The check of a name that is known to exist. */
    static NamedCheck of(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no check " + name));
    }

    static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    private static Map<String, NamedCheck> byName() {
        Map<String, NamedCheck> byName = new LinkedHashMap<>();
        ALL.forEach(check -> byName.put(check.name(), check));
        return byName;
    }
}
