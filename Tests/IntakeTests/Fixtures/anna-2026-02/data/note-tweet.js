window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "77",
      "createdAt": "2026-01-17T09:00:00.000Z",
      "updatedAt": "2026-01-17T09:00:00.000Z",
      "lifecycle": {
        "value": "1",
        "name": "x"
      },
      "core": {
        "text": "A long text about foxes & hounds, which goes on and on for many words, see https://t.co/dddddddddd and then further until it is done, really done, with @SamBaker at its end.",
        "hashtags": [],
        "urls": [
          {
            "shortUrl": "https://t.co/dddddddddd",
            "expandedUrl": "https://example.org/foxes",
            "displayUrl": "example.org/foxes",
            "fromIndex": "75",
            "toIndex": "98"
          }
        ],
        "mentions": [
          {
            "screenName": "SamBaker",
            "fromIndex": "1",
            "toIndex": "2"
          }
        ],
        "cashtags": [],
        "styletags": []
      }
    }
  }
]