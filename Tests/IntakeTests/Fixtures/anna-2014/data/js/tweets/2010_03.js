Grailbird.data.tweets_2010_03 = 
 [ {
  "source" : "web",
  "entities" : { "user_mentions" : [ ], "media" : [ ], "hashtags" : [ ], "urls" : [ ] },
  "geo" : { },
  "id_str" : "10123456789",
  "text" : "good morning, foxes",
  "id" : 10123456789,
  "created_at" : "2010-03-07 00:00:00 +0000",
  "user" : {
    "name" : "Anna",
    "screen_name" : "annadraws",
    "protected" : false,
    "id_str" : "4100000001",
    "id" : 4100000001,
    "verified" : false
  }
} ]