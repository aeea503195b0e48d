@rem On Windows this stands for the shell word "exec" that the scripts in package.json begin with.
@%*
