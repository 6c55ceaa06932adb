var tweet_index =  [ {
  "file_name" : "data\/js\/tweets\/2016_05.js",
  "year" : 2016,
  "var_name" : "tweets_2016_05",
  "tweet_count" : 2,
  "month" : 5
}, {
  "file_name" : "data\/js\/tweets\/2014_01.js",
  "year" : 2014,
  "var_name" : "tweets_2014_01",
  "tweet_count" : 3,
  "month" : 1
}, {
  "file_name" : "data\/js\/tweets\/2010_03.js",
  "year" : 2010,
  "var_name" : "tweets_2010_03",
  "tweet_count" : 1,
  "month" : 3
} ]