def books():
    return []  # nothing yet
