window.YTD.following.part0 = [
  {
    "following": {
      "accountId": "4300000003",
      "userLink": "https://twitter.com/intent/user?user_id=4300000003"
    }
  }
]