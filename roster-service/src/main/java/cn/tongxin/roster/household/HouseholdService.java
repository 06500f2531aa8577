package cn.tongxin.roster.household;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.pairing.Caretaking;
import cn.tongxin.roster.pairing.SubjectKind;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one household. */
@Service
class HouseholdService {
  private static final int TRIES = 5;

  private final Households households;
  private final Members members;
  private final Places places;
  private final Caretaking care;
  private final Clock clock;

  HouseholdService(
      Households households, Members members, Places places, Caretaking care, Clock clock) {
    this.households = households;
    this.members = members;
    this.places = places;
    this.care = care;
    this.clock = clock;
  }

  /** A household, and whether it was recorded just now. */
  record Put(Household household, boolean created) {}

  Put put(Actor actor, UUID id, @Nullable String ifMatch, HouseholdBody body) {
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    Roof roof = body.roof();
    Roof here = roof.in(actor.scope().place(roof.area()));
    Put put = trying(actor, id, () -> tryPut(actor, id, ifMatch, here));
    care.settle(SubjectKind.HOUSEHOLD, List.of(id));
    return new Put(get(actor, id), put.created());
  }

  private Put tryPut(Actor actor, UUID id, @Nullable String ifMatch, Roof roof) {
    Household known = households.byId(actor.scope(), id).orElse(null);
    if (known != null && known.roof().equals(roof)) {
      return new Put(known, false);
    }
    if (known == null && ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    if (known != null && ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    if (known != null) {
      EntityTag.mustMatch(ifMatch, known.revision().version());
      mustKeepCadre(known, roof);
    }
    mustBeFree(actor, id, roof);
    Household household = known == null ? Household.recorded(id, roof) : known;
    boolean _ = household.change(roof);
    households.save(actor.scope(), household);
    return new Put(household, known == null);
  }

  /** Whoever is paired with the household is its cadre: no fact is entered twice. */
  private void mustKeepCadre(Household household, Roof wanted) {
    String paired = household.cadreOn(ChinaDays.today(clock));
    if (paired != null && !paired.equals(wanted.cadre())) {
      throw Problem.conflict("household.cadre-paired", paired);
    }
  }

  private void mustBeFree(Actor actor, UUID id, Roof roof) {
    if (!places.knows(roof.area())) {
      throw Problem.invalid("area", "place.unknown", roof.area());
    }
    Map<UUID, Member> known =
        members.byIds(actor.scope(), roof.members()).stream()
            .collect(Collectors.toMap(Member::id, Function.identity()));
    for (int i = 0; i < roof.members().size(); i++) {
      Member member = known.get(roof.members().get(i));
      if (member == null || !member.profile().status().isServed()) {
        throw Problem.invalid("members[" + i + "]", "household.member-unknown");
      }
      if (!member.profile().area().isWithin(roof.village())) {
        throw Problem.invalid("members[" + i + "]", "household.other-village");
      }
    }
    boolean taken =
        households.of(actor.scope(), roof.members()).stream()
            .anyMatch(other -> !other.id().equals(id));
    if (taken) {
      throw Problem.conflict("household.taken");
    }
  }

  Household get(Actor actor, UUID id) {
    return households
        .byId(actor.scope(), id)
        .orElseThrow(() -> Problem.notFound("household.unknown"));
  }

  /** Where the member lives, as far as the caller may see it. */
  List<Household> of(Actor actor, UUID member) {
    return households.of(actor.scope(), List.of(member));
  }

  private <T> T trying(Actor actor, UUID id, Supplier<T> step) {
    try {
      return ConcurrentChange.retrying(TRIES, step);
    } catch (ConcurrentChange e) {
      throw households.byId(actor.scope(), id).isEmpty()
          ? Problem.notFound("household.unknown")
          : Problem.conflict("busy");
    }
  }
}
