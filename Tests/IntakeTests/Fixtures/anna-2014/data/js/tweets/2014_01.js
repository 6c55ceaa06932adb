Grailbird.data.tweets_2014_01 = 
 [ {
  "source" : "\u003Ca href=\"http:\/\/example.org\" rel=\"nofollow\"\u003ESome client\u003C\/a\u003E",
  "entities" : {
    "user_mentions" : [ {
      "name" : "Sam Baker",
      "screen_name" : "SamBaker",
      "indices" : [ 0, 9 ],
      "id_str" : "4200000002",
      "id" : 4200000002
    } ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ {
      "indices" : [ 20, 42 ],
      "url" : "http:\/\/t.co\/bbbbbbbbbb",
      "expanded_url" : "http:\/\/example.org\/foxes",
      "display_url" : "example.org\/foxes"
    } ]
  },
  "in_reply_to_status_id_str" : "428618548638646278",
  "geo" : { },
  "id_str" : "429215075136438272",
  "in_reply_to_user_id" : 4200000002,
  "text" : "@SamBaker \uD83E\uDD8A &quot;foxes&quot; http:\/\/t.co\/bbbbbbbbbb",
  "in_reply_to_status_id" : 428618548638646278,
  "id" : 429215075136438272,
  "in_reply_to_screen_name" : "SamBaker",
  "in_reply_to_user_id_str" : "4200000002",
  "created_at" : "2014-01-31 11:30:23 +0000",
  "user" : {
    "name" : "Anna",
    "screen_name" : "annadraws",
    "protected" : false,
    "id_str" : "4100000001",
    "id" : 4100000001,
    "verified" : false
  }
}, {
  "source" : "web",
  "entities" : {
    "user_mentions" : [ ],
    "media" : [ ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "428814842065846272",
  "text" : "RT @kai_w: All that I know of dogs, of their long history beside us, and of why not one of the foxes that I met would ever agree to\u2026",
  "retweeted_status" : {
    "source" : "web",
    "entities" : {
      "user_mentions" : [ ],
      "media" : [ ],
      "hashtags" : [ ],
      "urls" : [ ]
    },
    "geo" : { },
    "id_str" : "428618548638646279",
    "text" : "All that I know of dogs, of their long history beside us, and of why not one of the foxes that I met would ever agree to it",
    "id" : 428618548638646279,
    "created_at" : "2014-01-29 20:00:00 +0000",
    "user" : {
      "name" : "Kai W.",
      "screen_name" : "kai_w",
      "protected" : false,
      "id_str" : "4300000003",
      "id" : 4300000003,
      "verified" : false
    }
  },
  "id" : 428814842065846272,
  "created_at" : "2014-01-30 09:00:00 +0000",
  "user" : {
    "name" : "Anna",
    "screen_name" : "annadraws",
    "protected" : false,
    "id_str" : "4100000001",
    "id" : 4100000001,
    "verified" : false
  }
}, {
  "source" : "web",
  "entities" : {
    "user_mentions" : [ ],
    "media" : [ {
      "expanded_url" : "http:\/\/twitter.com\/annadraws\/status\/428237328348086272\/photo\/1",
      "indices" : [ 8, 30 ],
      "url" : "http:\/\/t.co\/cccccccccc",
      "media_url" : "http:\/\/pbs.twimg.com\/media\/den.jpg",
      "id_str" : "42",
      "id" : 42,
      "media_url_https" : "https:\/\/pbs.twimg.com\/media\/den.jpg",
      "sizes" : [ { "h" : 340, "resize" : "fit", "w" : 340 } ],
      "display_url" : "pic.twitter.com\/cccccccccc"
    } ],
    "hashtags" : [ ],
    "urls" : [ ]
  },
  "geo" : { },
  "id_str" : "428237328348086272",
  "text" : "the den http:\/\/t.co\/cccccccccc",
  "id" : 428237328348086272,
  "created_at" : "2014-01-28 18:45:10 +0000",
  "user" : {
    "name" : "Anna",
    "screen_name" : "annadraws",
    "protected" : false,
    "id_str" : "4100000001",
    "id" : 4100000001,
    "verified" : false
  }
} ]