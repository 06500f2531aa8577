package cn.tongxin.house.planted;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

class PlantedCollection {
  void put(MongoCollection<Document> raw) {
    raw.insertOne(new Document());
  }
}
