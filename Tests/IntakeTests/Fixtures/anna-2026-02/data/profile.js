window.YTD.profile.part0 = [
  {
    "profile": {
      "description": {
        "bio": "I draw foxes.",
        "website": "",
        "location": "London"
      },
      "avatarMediaUrl": ""
    }
  }
]