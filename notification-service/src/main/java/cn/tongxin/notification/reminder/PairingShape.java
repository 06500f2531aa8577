package cn.tongxin.notification.reminder;

import static java.util.Objects.requireNonNull;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who looks after whom or what, as it is read. */
record PairingShape(
    UUID pairingId,
    Subject subject,
    AreaCode area,
    String officer,
    String deputy,
    LocalDate from,
    @Nullable LocalDate to)
    implements FactWire.Shape {
  PairingShape {
    requireNonNull(pairingId);
    requireNonNull(subject);
    requireNonNull(officer);
    requireNonNull(deputy);
    requireNonNull(from);
  }

  @Override
  public Stream<Told<Fact>> told(long seq) {
    return isOfMember()
        ? Stream.<Fact>concat(Stream.of(pairing(seq)), alone(seq)).map(this::about)
        : Stream.of();
  }

  @Override
  public Stream<Told<SubjectFact>> ofSubject(long seq) {
    return isOfMember()
        ? Stream.of()
        : Stream.<SubjectFact>concat(Stream.of(pairing(seq)), alone(seq)).map(this::about);
  }

  private boolean isOfMember() {
    return subject.kind().equals("MEMBER");
  }

  private <F> Told<F> about(F fact) {
    return new Told<>(subject.id(), fact);
  }

  private Fact.Pairing pairing(long seq) {
    return new Fact.Pairing(pairingId, officer, deputy, from, to, seq);
  }

  /** Where the place of the second person is vacant, the first is named twice. */
  private Stream<Fact.Alone> alone(long seq) {
    return officer.equals(deputy) ? Stream.of(new Fact.Alone(pairingId, from, seq)) : Stream.of();
  }

  /** Who or what is looked after. */
  record Subject(String kind, UUID id) {
    Subject {
      requireNonNull(kind);
      requireNonNull(id);
    }
  }
}
