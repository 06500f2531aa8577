package cn.tongxin.assessment.place;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.EmptyStore;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoPlacesTest {
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final AreaCode VILLAGE = new AreaCode("410225105201");

  private final TestStore kind;

  MongoPlacesTest(TestStore kind) {
    this.kind = kind;
  }

  @Test
  void aPlaceIsLackingWhereItsCountyIsKnownAndItIsNot() {
    try (var store = new EmptyStore(kind)) {
      MongoPlaces places = new MongoPlaces(store.database());
      assertThat(places.lack(VILLAGE)).isFalse();

      places.learn(List.of(PlaceDocument.of(COUNTY, 1, "名")));
      assertThat(places.lack(VILLAGE)).isTrue();
      assertThat(places.lack(COUNTY)).isFalse();
      assertThat(places.lack(new AreaCode("410226105"))).isFalse();

      places.learn(List.of(PlaceDocument.of(VILLAGE, 1, "名"), PlaceDocument.of(VILLAGE, 2, "名")));
      assertThat(places.lack(VILLAGE)).isFalse();
      assertThat(places.name(VILLAGE)).contains("名");
    }
  }
}
