window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "2008146458833846272",
      "fullText": "cats &amp; dogs",
      "expandedUrl": "https://twitter.com/i/web/status/1"
    }
  },
  {
    "like": {
      "tweetId": "20",
      "expandedUrl": "https://twitter.com/i/web/status/20"
    }
  }
]