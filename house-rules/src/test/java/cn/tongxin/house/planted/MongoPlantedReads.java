package cn.tongxin.house.planted;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

class MongoPlantedReads {
  Object read(MongoCollection<Document> raw) {
    return raw.find();
  }
}
