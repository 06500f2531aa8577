package cn.tongxin.roster.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A datum of the catalogue that a spreadsheet can bring; others are entered at the member. */
enum Column {
  ID("id"),
  NUMBER("number"),
  NAME("name"),
  GENDER("gender"),
  BIRTH_MONTH("birthMonth"),
  PHONE("phone"),
  TOWNSHIP("township"),
  PLACE("place"),
  ADDRESS("address"),
  CATEGORIES("categories"),
  OCCUPATION("occupation"),
  WORKPLACE("workplace"),
  PUBLIC_ROLES("publicRoles"),
  HONOURS("honours"),
  SPONSOR("sponsor"),
  OFFICER("officer"),
  DEPUTY("deputy"),
  CADENCE("cadenceDays"),
  NEXT_CONTACT_ON("nextContactOn"),
  REGISTERED_ON("registeredOn"),
  STATUS("status");

  private static final Set<Column> OWN = EnumSet.of(ID, NUMBER, NAME, GENDER, BIRTH_MONTH, PHONE);

  private final String datum;

  Column(String datum) {
    this.datum = datum;
  }

  /** Whether one text may count for several people: who somebody is may not. */
  boolean isShared() {
    return !OWN.contains(this);
  }

  /** The key of its entry in the catalogue. */
  String datum() {
    return datum;
  }

  /** The column for a datum, if a spreadsheet can bring it. */
  static Optional<Column> of(String datum) {
    return Arrays.stream(values()).filter(column -> column.datum.equals(datum)).findFirst();
  }
}
