"""What a person wrote in a file: changed value by value, and kept where the file is written anew."""
