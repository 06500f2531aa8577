package cn.tongxin.roster.member;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is confidential of a member under the member's own key and reads it again, where a
 * consent that is needed holds on the day of reading.
 */
public final class VaultService {
  private final MasterKeyService master;
  private final DataKeyService keys;

  /** Member keys are wrapped by {@code master}. */
  public VaultService(MasterKeyService master) {
    this.master = master;
    this.keys = new DataKeyService(master);
  }

  /** Keyed hash by which an equal number is found. */
  public String markOf(String phone) {
    return mark("phone equality", phone);
  }

  private String mark(String purpose, String text) {
    return Base64.getEncoder().encodeToString(master.mark(purpose, text));
  }

  /** The mark of the number that is kept of the member; empty where none is. */
  public String markOf(Member member) {
    Secret secret = member.state().secret();
    return secret == null || secret.phoneMark() == null ? "" : secret.phoneMark();
  }

  /**
   * Notes the member's telephone number, or that there is none; answers whether that was news. A
   * member who no longer agrees to be called has none.
   */
  public boolean notePhone(Member member, @Nullable String phone) {
    Secret before = member.state().secret();
    String wanted = member.state().agreements().refuseCalls() ? null : phone;
    String mark = wanted == null ? null : markOf(wanted);
    if (Objects.equals(mark, before == null ? null : before.phoneMark())) {
      return false;
    }
    DataKeyService.Own own = keys.own(member.id(), before);
    member.keep(own.secret().withPhone(wanted == null ? null : own.sealed(wanted), mark));
    return true;
  }

  /** Notes a number as {@link #notePhone} does, and keeps the one before it until that day. */
  public boolean replacePhone(Member member, String phone, LocalDate until) {
    Secret before = member.state().secret();
    boolean news = notePhone(member, phone);
    if (news) {
      member.keep(secretOf(member).after(before, until));
    }
    return news;
  }

  /** Puts the number back that was replaced; answers whether it was still kept. */
  public boolean restorePhone(Member member) {
    Secret secret = member.state().secret();
    EarlierPhone earlier = secret == null ? null : secret.earlier();
    if (secret == null || earlier == null) {
      return false;
    }
    member.keep(secret.withPhone(earlier.phone(), earlier.mark()));
    return true;
  }

  private Secret secretOf(Member member) {
    Secret secret = member.state().secret();
    return secret == null ? keys.own(member.id(), null).secret() : secret;
  }

  /** The member's telephone number, where one is kept and may be read on that day. */
  Optional<String> phoneOf(Member member, LocalDate day) {
    Secret secret = member.state().secret();
    return secret == null || secret.phone() == null || !member.state().agreements().allowCalls(day)
        ? Optional.empty()
        : Optional.of(keys.opened(member.id(), secret, secret.phone()));
  }

  /** The number that an import replaced, on the same terms as the present one. */
  Optional<String> earlierPhoneOf(Member member, LocalDate day) {
    Secret secret = member.state().secret();
    EarlierPhone earlier = secret == null ? null : secret.earlier();
    String cipher = earlier == null ? null : earlier.phone();
    return secret == null || cipher == null || !member.state().agreements().allowCalls(day)
        ? Optional.empty()
        : Optional.of(keys.opened(member.id(), secret, cipher));
  }

  /** Notes on which occasions the member wishes to be greeted. */
  void noteOccasions(Member member, Set<String> occasions) {
    Secret secret = secretOf(member);
    String text = occasions.stream().sorted().collect(Collectors.joining(","));
    member.keep(
        secret.withOccasions(occasions.isEmpty() ? null : keys.sealed(member.id(), secret, text)));
  }

  /** The occasions on which the member wishes to be greeted, by their keys. */
  Set<String> occasionsOf(Member member) {
    Secret secret = member.state().secret();
    if (secret == null || secret.occasions() == null) {
      return Set.of();
    }
    String text = keys.opened(member.id(), secret, secret.occasions());
    return new TreeSet<>(Arrays.asList(text.split(",", -1)));
  }

  /** Notes a sensitive fact, or that there is none; what was noted before is not opened for it. */
  public void noteFact(
      Member member, String category, @Nullable String text, Purpose purpose, Period kept) {
    Secret secret = secretOf(member);
    String mark = markOf(member.id(), category);
    member.keep(
        text == null
            ? secret.withoutFact(mark)
            : secret.withFact(
                new SealedFact(
                    mark,
                    purpose,
                    kept.toString(),
                    keys.sealed(member.id(), secret, category + "\n" + text))));
  }

  /** The sensitive facts by category, as far as the consent that they need holds on that day. */
  public Map<String, String> factsOf(Member member, LocalDate day) {
    Secret secret = member.state().secret();
    Map<String, String> facts = new TreeMap<>();
    for (SealedFact fact : member.state().readableFacts(day)) {
      String[] parts =
          keys.opened(member.id(), Objects.requireNonNull(secret), fact.cipher()).split("\n", 2);
      facts.put(parts[0], parts[1]);
    }
    return facts;
  }

  /**
   * Of which of these categories a fact is kept whose consent holds on that day. None is opened for
   * it: each has its mark.
   */
  public List<String> keptOf(Member member, Collection<String> categories, LocalDate day) {
    Set<String> marks =
        member.state().readableFacts(day).stream()
            .map(SealedFact::mark)
            .collect(Collectors.toSet());
    return marks.isEmpty()
        ? List.of()
        : categories.stream()
            .filter(category -> marks.contains(markOf(member.id(), category)))
            .toList();
  }

  /**
   * Notes why a visit is owed, unless it is noted already; answers whether that was news. What is
   * older than a year goes.
   */
  public boolean noteTrigger(Member member, Trigger trigger) {
    Secret secret = secretOf(member);
    String mark = markOf(member.id(), trigger);
    if (secret.triggers().stream().anyMatch(known -> known.mark().equals(mark))) {
      return false;
    }
    Secret rest = secret;
    for (SealedFact known : secret.triggers()) {
      if (opened(member, known).notedOn().isBefore(trigger.notedOn().minusYears(1))) {
        rest = rest.withoutFact(known.mark());
      }
    }
    String cipher = keys.sealed(member.id(), secret, trigger.text());
    member.keep(
        rest.withTrigger(
            new SealedFact(mark, trigger.kind().purpose(), Period.ZERO.toString(), cipher)));
    return true;
  }

  /** Takes a trigger back; answers whether it was there. */
  public boolean dropTrigger(Member member, Trigger trigger) {
    Secret secret = secretOf(member);
    Secret rest = secret.withoutFact(markOf(member.id(), trigger));
    member.keep(rest);
    return !rest.equals(secret);
  }

  /** Why visits are owed, as far as the consent that it needs holds on that day. */
  public List<Trigger> triggersOf(Member member, LocalDate day) {
    return member.state().readableTriggers(day).stream().map(kept -> opened(member, kept)).toList();
  }

  private Trigger opened(Member member, SealedFact kept) {
    Secret secret = Objects.requireNonNull(member.state().secret());
    return Trigger.of(keys.opened(member.id(), secret, kept.cipher()));
  }

  private String markOf(UUID member, Trigger trigger) {
    return mark("visit trigger", member + " " + trigger.cause());
  }

  private String markOf(UUID member, String category) {
    return mark("sensitive category", member + " " + category);
  }

  /** Wraps the member's key by the newest master key; the fields stay as they are. */
  void rewrap(Member member) {
    Secret secret = member.state().secret();
    if (secret != null && !secret.keyId().equals(master.newest())) {
      member.keep(keys.rewrapped(member.id(), secret));
    }
  }
}
