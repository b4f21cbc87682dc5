rootProject.name = "bookshop"
