package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.HeldData;
import cn.tongxin.serving.Scope;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The windows in which a visit to the member is owed. */
@Service
final class HeldWindowsService implements HeldData {
  private final MustVisits windows;

  HeldWindowsService(MustVisits windows) {
    this.windows = windows;
  }

  @Override
  public Map<String, Object> of(Scope scope, UUID memberRef) {
    return Map.of(
        "mustVisits",
        windows.ofMember(memberRef).stream().map(MustVisitController.MustVisitView::of).toList());
  }
}
