package cn.tongxin.roster.card;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as it is answered: what the person who is served holds.
 *
 * @param number counts the cards of a pairing
 * @param serial what is printed: the beginning of the pairing's id, and the number
 * @param valid whether it is the one valid card of its pairing
 */
record CardView(
    UUID pairingId,
    int number,
    String serial,
    String officer,
    @Nullable String name,
    String phone,
    String hours,
    LocalDate issuedOn,
    boolean valid) {

  static CardView of(UUID pairing, CardDocument.Issue issue, boolean valid) {
    CardDocument.Printed printed = issue.printed();
    return new CardView(
        pairing,
        issue.number(),
        pairing.toString().substring(0, 8) + "-" + issue.number(),
        printed.officer(),
        printed.name(),
        printed.phone(),
        printed.hours(),
        issue.issuedOn(),
        valid);
  }
}
