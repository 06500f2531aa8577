package cn.tongxin.roster.addressbook;

import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Members;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The address book over HTTP. Who stands in it is read from the members themselves, so that a
 * consent that is taken back takes the entry with it.
 */
@RestController
final class AddressBookController {
  private static final int LONGEST_QUERY = 50;

  private final Members members;
  private final Clock clock;

  AddressBookController(Members members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /** People who can lead others to income and agreed to be found. */
  @GetMapping("/api/v1/address-book")
  Page<AddressEntry> list(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam @Nullable String q,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String cursor) {
    actor.mustRead();
    if (q != null && q.length() > LONGEST_QUERY) {
      throw Problem.invalid("q", "too-long");
    }
    return members
        .addressBook(
            actor.scope().narrowedTo(within),
            q == null ? "" : q,
            Entry.dayOf(clock.instant()),
            PageQuery.of(limit, cursor))
        .map(AddressEntry::of);
  }

  /**
   * Somebody who can lead others to income.
   *
   * @param officer whom to ask for an introduction: a telephone number stands in no list
   */
  record AddressEntry(
      UUID memberRef,
      String name,
      AreaCode area,
      List<String> categories,
      @Nullable String occupation,
      @Nullable String workplace,
      @Nullable String officer) {

    static AddressEntry of(Member member) {
      Care care = member.care();
      return new AddressEntry(
          member.id(),
          member.profile().name(),
          member.profile().area(),
          member.profile().categories(),
          member.profile().work().occupation(),
          member.profile().work().workplace(),
          care == null ? null : care.officer());
    }
  }
}
