window.YTD.follower.part0 = [
  {
    "follower": {
      "accountId": "4200000002",
      "userLink": "https://twitter.com/intent/user?user_id=4200000002"
    }
  },
  {
    "follower": {
      "accountId": "4900000009",
      "userLink": "https://twitter.com/intent/user?user_id=4900000009"
    }
  }
]